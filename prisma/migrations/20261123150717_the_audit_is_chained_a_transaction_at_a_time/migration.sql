-- What a transaction adds to the audit is chained all at once as it ends. Each row by itself asked anew for the end of the
-- chain: with the hundred thousand matches of an import that held everybody up for minutes.
CREATE OR REPLACE FUNCTION "chain_audit_row"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry "audit";
    last_place bigint;
    last_seal text;
BEGIN
    IF NEW."sequence" IS NOT NULL OR NEW."seal" IS NOT NULL THEN
        RAISE EXCEPTION 'audit rows come without a seal';
    END IF;

    -- The first row of the transaction has taken the others along.
    PERFORM FROM "audit" WHERE "id" = NEW."id" AND "sequence" IS NULL;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;

    PERFORM pg_advisory_xact_lock(72707371);
    SELECT "sequence", "seal" INTO last_place, last_seal
        FROM "audit" WHERE "sequence" IS NOT NULL ORDER BY "sequence" DESC LIMIT 1;
    IF NOT FOUND THEN
        SELECT "sequence", "seal" INTO last_place, last_seal FROM "audit_anchor";
    END IF;
    last_place := coalesce(last_place, 0);
    last_seal := coalesce(last_seal, '');
    FOR entry IN SELECT * FROM "audit" WHERE "sequence" IS NULL ORDER BY "id" LOOP
        last_place := last_place + 1;
        last_seal := audit_seal_of(last_seal, last_place, entry);
        UPDATE "audit" SET "sequence" = last_place, "seal" = last_seal WHERE "id" = entry."id";
    END LOOP;
    RETURN NULL;
END
$$;
