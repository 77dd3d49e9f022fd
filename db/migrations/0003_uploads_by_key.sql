ALTER TABLE "attachments" ADD COLUMN "key" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "source_hash" text NOT NULL;--> statement-breakpoint
CREATE INDEX "attachments_claim" ON "attachments" USING btree ("claim_hash");--> statement-breakpoint
CREATE INDEX "attachments_large" ON "attachments" USING btree ("large_key");--> statement-breakpoint
CREATE INDEX "attachments_small" ON "attachments" USING btree ("small_key");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_key_unique" UNIQUE("key");