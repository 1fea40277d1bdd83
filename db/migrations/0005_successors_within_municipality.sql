ALTER TABLE "area" DROP CONSTRAINT "area_successor_id_area_id_fk";
--> statement-breakpoint
ALTER TABLE "committee" DROP CONSTRAINT "committee_successor_id_committee_id_fk";
--> statement-breakpoint
ALTER TABLE "organisation_unit" DROP CONSTRAINT "organisation_unit_parent_id_organisation_unit_id_fk";
--> statement-breakpoint
ALTER TABLE "organisation_unit" DROP CONSTRAINT "organisation_unit_successor_id_organisation_unit_id_fk";
--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_tenant" UNIQUE("municipality_id","id");--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_successor_within_municipality" FOREIGN KEY ("municipality_id","successor_id") REFERENCES "public"."area"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_successor_within_municipality" FOREIGN KEY ("municipality_id","successor_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_unit" ADD CONSTRAINT "organisation_unit_parent_within_municipality" FOREIGN KEY ("municipality_id","parent_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_unit" ADD CONSTRAINT "organisation_unit_successor_within_municipality" FOREIGN KEY ("municipality_id","successor_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_does_not_succeed_itself" CHECK ("area"."successor_id" <> "area"."id");--> statement-breakpoint
ALTER TABLE "organisation_unit" ADD CONSTRAINT "organisation_unit_does_not_succeed_itself" CHECK ("organisation_unit"."successor_id" <> "organisation_unit"."id");
