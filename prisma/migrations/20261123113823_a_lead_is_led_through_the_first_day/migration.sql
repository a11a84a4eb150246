-- CreateEnum
CREATE TYPE "table_kind" AS ENUM ('colleagues', 'matches');

-- CreateTable
CREATE TABLE "first_days" (
    "person_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "skipped" TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "first_days_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "offered_tables" (
    "id" UUID NOT NULL,
    "offered_by" UUID NOT NULL,
    "kind" "table_kind" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offered_tables_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "offered_tables_offered_by_key" ON "offered_tables"("offered_by");

-- CreateIndex
CREATE INDEX "offered_tables_at_idx" ON "offered_tables"("at");

-- AddForeignKey
ALTER TABLE "first_days" ADD CONSTRAINT "first_days_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offered_tables" ADD CONSTRAINT "offered_tables_offered_by_fkey" FOREIGN KEY ("offered_by") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
