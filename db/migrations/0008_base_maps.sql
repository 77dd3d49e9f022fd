CREATE TABLE "base_maps" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"credit" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
