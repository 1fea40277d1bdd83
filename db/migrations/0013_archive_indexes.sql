DROP INDEX "question_similar_topic";--> statement-breakpoint
DROP INDEX "question_public";--> statement-breakpoint
DROP INDEX "plan_link_back";--> statement-breakpoint
DROP INDEX "sdg_link_back";--> statement-breakpoint
CREATE INDEX "question_public" ON "question" USING btree ("municipality_id","published_at","id","state","received_at","committee_id") WHERE published_text is not null and hidden_at is null;--> statement-breakpoint
CREATE INDEX "plan_link_back" ON "plan_link" USING btree ("municipality_id","node_id","subject_id");--> statement-breakpoint
CREATE INDEX "sdg_link_back" ON "sdg_link" USING btree ("municipality_id","sdg","subject_id");