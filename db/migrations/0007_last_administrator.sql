-- At least one person stays an administrator without an end date, whatever two of them do to each other at once.
-- The lock makes the second one wait for the first one's commit; the next statement then sees it.
create function an_administrator_stays() returns trigger language plpgsql as $$
begin
  -- Only the leaving of an administrator matters: anyone else may be disabled in a service without one.
  if tg_table_name = 'persons' and not exists (
    select 1 from role_grants g where g.person_id = new.id and g.role = 'administrator' and g.revoked_at is null and g.valid_to is null
  ) then
    return null;
  end if;
  perform pg_advisory_xact_lock(4711, 2);
  if not exists (
    select 1 from role_grants g join persons p on p.id = g.person_id
    where g.role = 'administrator' and g.scope_type = 'all' and g.revoked_at is null and g.valid_to is null and g.valid_from <= now() and p.disabled_at is null
  ) then
    raise exception 'the last administrator stays' using errcode = '23514', constraint = 'an_administrator_stays';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger an_administrator_stays_update after update on role_grants for each row
  when (old.role = 'administrator' and old.revoked_at is null and old.valid_to is null and (new.role <> old.role or new.person_id <> old.person_id or new.scope_type <> old.scope_type or new.revoked_at is not null or new.valid_to is not null))
  execute function an_administrator_stays();
--> statement-breakpoint
create trigger an_administrator_stays_delete after delete on role_grants for each row
  when (old.role = 'administrator' and old.revoked_at is null and old.valid_to is null)
  execute function an_administrator_stays();
--> statement-breakpoint
create trigger an_administrator_stays_disable after update on persons for each row
  when (old.disabled_at is null and new.disabled_at is not null)
  execute function an_administrator_stays();
