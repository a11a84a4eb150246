-- CreateEnum
CREATE TYPE "content_change_kind" AS ENUM ('phrasing', 'out-of-scope', 'edit', 'new-entry', 'withdrawal');

-- CreateEnum
CREATE TYPE "content_change_state" AS ENUM ('draft', 'approved', 'rejected');

-- CreateTable
CREATE TABLE "content_changes" (
    "id" TEXT NOT NULL,
    "kind" "content_change_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "deed" JSONB NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "content_change_state" NOT NULL DEFAULT 'draft',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "sequence" INTEGER,
    "taken_over_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "content_changes_sequence_key" ON "content_changes"("sequence");

-- CreateIndex
CREATE INDEX "content_changes_state_made_at_idx" ON "content_changes"("state", "made_at");

-- AddForeignKey
ALTER TABLE "content_changes" ADD CONSTRAINT "content_changes_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_changes" ADD CONSTRAINT "content_changes_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
