ALTER TABLE "invitations" ADD COLUMN "locale" text DEFAULT 'fi' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "valid_to" timestamp with time zone;