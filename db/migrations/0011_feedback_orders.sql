DROP INDEX "feedback_public";--> statement-breakpoint
DROP INDEX "feedback_updated";--> statement-breakpoint
CREATE INDEX "feedback_public_newest" ON "feedback" USING btree ("received_at" DESC NULLS FIRST,"id") WHERE moderation = 'public' and publishable;--> statement-breakpoint
CREATE INDEX "feedback_public_updated" ON "feedback" USING btree ("updated_at" DESC NULLS FIRST,"id") WHERE moderation = 'public' and publishable;--> statement-breakpoint
CREATE INDEX "feedback_public_supported" ON "feedback" USING btree ("support_count" DESC NULLS FIRST,"received_at" DESC NULLS FIRST,"id") WHERE moderation = 'public' and publishable;--> statement-breakpoint
CREATE INDEX "feedback_public_answered" ON "feedback" USING btree ("first_answered_at" DESC NULLS FIRST,"id") WHERE moderation = 'public' and publishable and first_answered_at is not null;--> statement-breakpoint
CREATE INDEX "feedback_received" ON "feedback" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "feedback_updated" ON "feedback" USING btree ("updated_at","id");