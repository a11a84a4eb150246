-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "seal" TEXT,
ADD COLUMN     "sequence" BIGINT;

-- CreateTable
CREATE TABLE "audit_anchor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL,
    "seal" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_runs" (
    "day" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "deleted" JSONB NOT NULL DEFAULT '{}',
    "audit_head" TEXT,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_sequence_key" ON "audit"("sequence");

-- Written by hand from here on: the schema cannot say it.

-- A value with its length before it, so that no two rows read alike. src/store/audit-chain.ts reckons the same.
CREATE FUNCTION "audit_part"(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(length(convert_to(value, 'UTF8')) || ':' || value, '-')
$$;

CREATE FUNCTION "audit_seal_of"(previous text, place bigint, entry "audit") RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(concat(
        audit_part(previous),
        audit_part(place::text),
        audit_part((extract(epoch FROM entry.at) * 1000)::bigint::text),
        audit_part(entry.who),
        audit_part(entry.action),
        audit_part(entry.subject_kind),
        audit_part(entry.subject_id)
    ), 'UTF8')), 'hex')
$$;

-- What there is already is chained in the order in which it was written.
DROP TRIGGER "audit_is_append_only" ON "audit";
DO $$
DECLARE
    entry "audit";
    previous text := '';
    place bigint := 0;
BEGIN
    FOR entry IN SELECT * FROM "audit" ORDER BY "id" LOOP
        place := place + 1;
        previous := audit_seal_of(previous, place, entry);
        UPDATE "audit" SET "sequence" = place, "seal" = previous WHERE "id" = entry."id";
    END LOOP;
END
$$;

-- At the commit, when every other lock is held already: whoever writes waits for the chain alone, and only that long.
CREATE FUNCTION "chain_audit_row"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_place bigint;
    last_seal text;
BEGIN
    PERFORM pg_advisory_xact_lock(72707371);
    SELECT "sequence", "seal" INTO last_place, last_seal
        FROM "audit" WHERE "sequence" IS NOT NULL ORDER BY "sequence" DESC LIMIT 1;
    IF NOT FOUND THEN
        SELECT "sequence", "seal" INTO last_place, last_seal FROM "audit_anchor";
    END IF;
    last_place := coalesce(last_place, 0) + 1;
    UPDATE "audit" SET "sequence" = last_place,
        "seal" = audit_seal_of(coalesce(last_seal, ''), last_place, "audit") WHERE "id" = NEW."id";
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "audit_is_chained"
    AFTER INSERT ON "audit" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "chain_audit_row"();

-- A row is sealed once, and goes only from the oldest end, behind the anchor.
CREATE OR REPLACE FUNCTION "refuse_to_change_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."seal" IS NULL AND NEW."seal" IS NOT NULL
        AND (OLD."id", OLD."at", OLD."who", OLD."action", OLD."subject_kind", OLD."subject_id")
            IS NOT DISTINCT FROM
            (NEW."id", NEW."at", NEW."who", NEW."action", NEW."subject_kind", NEW."subject_id") THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND OLD."sequence" <= (SELECT "sequence" FROM "audit_anchor") THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit rows are never changed or removed';
END
$$;

CREATE TRIGGER "audit_is_append_only"
    BEFORE UPDATE OR DELETE ON "audit"
    FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_audit"();

CREATE TRIGGER "audit_is_never_emptied"
    BEFORE TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_audit"();

-- The anchor moves forward, and only to a row that stands there.
CREATE FUNCTION "refuse_to_lift_anchor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('INSERT', 'UPDATE') AND NEW."id" = 1
        AND NEW."sequence" > (CASE TG_OP WHEN 'UPDATE' THEN OLD."sequence" ELSE 0 END)
        AND NEW."seal" = (SELECT "seal" FROM "audit" WHERE "sequence" = NEW."sequence") THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the anchor of the audit only moves forward';
END
$$;

CREATE TRIGGER "audit_anchor_moves_forward"
    BEFORE INSERT OR UPDATE OR DELETE ON "audit_anchor"
    FOR EACH ROW EXECUTE FUNCTION "refuse_to_lift_anchor"();

CREATE TRIGGER "audit_anchor_is_never_emptied"
    BEFORE TRUNCATE ON "audit_anchor"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_lift_anchor"();

-- What happened is never told otherwise; only words that must be erased are taken out of it.
CREATE OR REPLACE FUNCTION "refuse_to_change_request_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('hto.erasing', true) = 'on'
        AND (OLD."id", OLD."request_id", OLD."sequence", OLD."at", OLD."who", OLD."kind", OLD."state")
            IS NOT DISTINCT FROM
            (NEW."id", NEW."request_id", NEW."sequence", NEW."at", NEW."who", NEW."kind", NEW."state") THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'what happened to a request is never changed';
END
$$;

DROP TRIGGER "request_events_are_never_changed" ON "request_events";
CREATE TRIGGER "request_events_are_never_changed"
    BEFORE UPDATE ON "request_events"
    FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_request_event"();
