ALTER TABLE "committee" ADD CONSTRAINT "committee_kind_is_known" CHECK ("committee"."kind" in ('council', 'committee', 'collective'));--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_direction_is_known" CHECK ("indicator"."direction" in ('increase', 'decrease'));--> statement-breakpoint
ALTER TABLE "node_committee" ADD CONSTRAINT "node_committee_role_is_known" CHECK ("node_committee"."role" in ('responsible', 'owner', 'steering_group', 'involved'));--> statement-breakpoint
ALTER TABLE "node_label" ADD CONSTRAINT "node_label_kind_is_known" CHECK ("node_label"."kind" in ('target_group', 'category'));--> statement-breakpoint
ALTER TABLE "node_party" ADD CONSTRAINT "node_party_role_is_known" CHECK ("node_party"."role" in ('owner', 'overall_responsible', 'administrative_anchor', 'partner', 'stakeholder', 'involved'));--> statement-breakpoint
ALTER TABLE "node_sdg" ADD CONSTRAINT "node_sdg_source_is_known" CHECK ("node_sdg"."source" in ('stated', 'editorial'));--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_kind_is_known" CHECK ("plan"."kind" in ('action_plan', 'growth_plan', 'action_catalogue', 'status_report', 'strategy'));--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_kind_is_known" CHECK ("plan_node"."kind" in ('plan', 'track', 'theme', 'category', 'focus_point', 'objective', 'action', 'trial_action', 'initiative', 'sub_initiative', 'sub_project'));--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_phase_is_known" CHECK ("plan_node"."phase" in ('planned', 'underway', 'completed', 'not_realised'));--> statement-breakpoint
ALTER TABLE "subject" ADD CONSTRAINT "subject_kind_is_known" CHECK ("subject"."kind" in ('plan', 'plan_node', 'committee'));