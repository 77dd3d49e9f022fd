-- The audit log is added to, never changed: not even by a mistaken command.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are never changed' using errcode = '23514';
end $$;
--> statement-breakpoint
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();
--> statement-breakpoint
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_is_append_only();
--> statement-breakpoint
create index feedback_words on feedback using gin ((lower(title || ' ' || description || ' ' || coalesce(place_text, ''))) gin_trgm_ops);
