-- CreateEnum
CREATE TYPE "post_state" AS ENUM ('waiting', 'sending', 'sent', 'unsure', 'failed');

-- CreateEnum
CREATE TYPE "match_status" AS ENUM ('active', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "match_step_kind" AS ENUM ('family-talk', 'parents-talk', 'agreement', 'in-force');

-- CreateEnum
CREATE TYPE "future_agreement" AS ENUM ('continues-privately', 'continues-in-new-form', 'ends');

-- CreateEnum
CREATE TYPE "empty_week" AS ENUM ('said', 'silent');

-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('draft', 'new', 'offered', 'taken', 'waiting', 'resolved', 'withdrawn');

-- CreateEnum
CREATE TYPE "request_source" AS ENUM ('municipality', 'parents', 'child', 'network', 'other');

-- CreateEnum
CREATE TYPE "request_ask" AS ENUM ('more-contact', 'network-meeting', 'lay-companion', 'extra-support', 'other');

-- CreateEnum
CREATE TYPE "request_outcome" AS ENUM ('yes', 'no', 'partly', 'referred');

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "municipalities" TEXT[],
ADD COLUMN     "name" TEXT;

-- CreateTable
CREATE TABLE "absences" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "deputy_id" UUID,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" TEXT NOT NULL,
    "person_id" UUID,
    "platform" TEXT,
    "workspace" TEXT,
    "conversation" TEXT,
    "thread" TEXT,
    "message" TEXT,
    "state" "post_state" NOT NULL DEFAULT 'waiting',
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "try_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "why" TEXT,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matches" (
    "code" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "family" TEXT,
    "start_date" DATE NOT NULL,
    "one_year_day" DATE NOT NULL,
    "weekday" INTEGER,
    "coordinator_id" UUID,
    "status" "match_status" NOT NULL DEFAULT 'active',
    "ended_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "matches_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "match_steps" (
    "id" UUID NOT NULL,
    "match_code" TEXT NOT NULL,
    "step" "match_step_kind" NOT NULL,
    "agreement" "future_agreement",
    "day" DATE NOT NULL,
    "note" TEXT,
    "logged_by" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_channels" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "minute" INTEGER NOT NULL DEFAULT 480,
    "empty_week" "empty_week" NOT NULL DEFAULT 'said',
    "municipalities" TEXT[],
    "owner_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_channels_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "token_hash" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "contact_requests" (
    "id" UUID NOT NULL,
    "number" INTEGER,
    "sent_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "text" TEXT,
    "fingerprint" TEXT,
    "call_back" TEXT,
    "municipality" TEXT,
    "source" "request_source" NOT NULL,
    "ask" "request_ask" NOT NULL,
    "match_code" TEXT,
    "direct" BOOLEAN NOT NULL DEFAULT false,
    "concern" "concern_level",
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "state" "request_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "owner_id" UUID,
    "offered_to" UUID,
    "wait_until" DATE,
    "outcome" "request_outcome",
    "family_wish" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "routing" JSONB NOT NULL,
    "next_step" TEXT,
    "next_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_events" (
    "id" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "who" UUID,
    "kind" TEXT NOT NULL,
    "state" "request_state" NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "request_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_channels" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "municipalities" TEXT[],

    CONSTRAINT "request_channels_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "absences_person_id_until_day_idx" ON "absences"("person_id", "until_day");

-- CreateIndex
CREATE UNIQUE INDEX "posts_key_key" ON "posts"("key");

-- CreateIndex
CREATE INDEX "posts_state_try_at_idx" ON "posts"("state", "try_at");

-- CreateIndex
CREATE INDEX "posts_about_kind_about_id_idx" ON "posts"("about_kind", "about_id");

-- CreateIndex
CREATE INDEX "matches_one_year_day_idx" ON "matches"("one_year_day");

-- CreateIndex
CREATE INDEX "matches_start_date_idx" ON "matches"("start_date");

-- CreateIndex
CREATE INDEX "matches_coordinator_id_idx" ON "matches"("coordinator_id");

-- CreateIndex
CREATE INDEX "match_steps_match_code_idx" ON "match_steps"("match_code");

-- CreateIndex
CREATE UNIQUE INDEX "digest_channels_platform_conversation_key" ON "digest_channels"("platform", "conversation");

-- CreateIndex
CREATE UNIQUE INDEX "contact_requests_number_key" ON "contact_requests"("number");

-- CreateIndex
CREATE INDEX "contact_requests_state_next_at_idx" ON "contact_requests"("state", "next_at");

-- CreateIndex
CREATE INDEX "contact_requests_fingerprint_idx" ON "contact_requests"("fingerprint");

-- CreateIndex
CREATE INDEX "contact_requests_match_code_idx" ON "contact_requests"("match_code");

-- CreateIndex
CREATE INDEX "contact_requests_owner_id_state_idx" ON "contact_requests"("owner_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "request_events_request_id_sequence_key" ON "request_events"("request_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "request_channels_platform_conversation_key" ON "request_channels"("platform", "conversation");

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_coordinator_id_fkey" FOREIGN KEY ("coordinator_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_steps" ADD CONSTRAINT "match_steps_match_code_fkey" FOREIGN KEY ("match_code") REFERENCES "matches"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_steps" ADD CONSTRAINT "match_steps_logged_by_fkey" FOREIGN KEY ("logged_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_steps" ADD CONSTRAINT "match_steps_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_channels" ADD CONSTRAINT "digest_channels_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_sent_by_fkey" FOREIGN KEY ("sent_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_offered_to_fkey" FOREIGN KEY ("offered_to") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "contact_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_who_fkey" FOREIGN KEY ("who") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
