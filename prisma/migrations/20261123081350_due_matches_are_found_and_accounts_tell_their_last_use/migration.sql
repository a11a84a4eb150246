-- DropIndex
DROP INDEX "matches_coordinator_id_idx";

-- DropIndex
DROP INDEX "matches_one_year_day_idx";

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "matches" ADD COLUMN     "due_day" DATE;

-- CreateIndex
CREATE INDEX "matches_due_day_idx" ON "matches"("due_day");

-- CreateIndex
CREATE INDEX "matches_coordinator_id_closed_at_idx" ON "matches"("coordinator_id", "closed_at");

-- Written by hand: the schema cannot say it. Whatever changes a match, what is still to be done is found by its day.
CREATE FUNCTION "reckon_due_day"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."due_day" := CASE WHEN NEW."closed_at" IS NULL THEN NEW."one_year_day" END;
    RETURN NEW;
END
$$;

CREATE TRIGGER "matches_reckon_due_day"
    BEFORE INSERT OR UPDATE ON "matches"
    FOR EACH ROW EXECUTE FUNCTION "reckon_due_day"();
