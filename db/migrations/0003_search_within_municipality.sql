DROP INDEX "search_entry_title_trigram";--> statement-breakpoint
CREATE INDEX "search_entry_title_within" ON "search_entry" USING gin ("municipality_id",lower("title") gin_trgm_ops);