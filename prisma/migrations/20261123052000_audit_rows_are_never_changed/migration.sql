-- Written by hand: the schema cannot say it. Whatever connects, also a person with psql, can only add to the audit.
CREATE FUNCTION "refuse_to_change_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit rows are never changed or removed';
END
$$;

-- CreateTrigger
CREATE TRIGGER "audit_is_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_audit"();
