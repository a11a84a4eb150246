-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'coordinator', 'editor', 'lead');

-- CreateEnum
CREATE TYPE "conversation_kind" AS ENUM ('personal', 'group', 'channel');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('confident', 'several', 'none');

-- CreateEnum
CREATE TYPE "concern_level" AS ENUM ('bekymring', 'alvorlig', 'akut');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('helped', 'not-helped');

-- CreateEnum
CREATE TYPE "not_helped_reason" AS ENUM ('wrong', 'incomplete', 'unclear');

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "role" "role" NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("platform","workspace","user_id")
);

-- CreateTable
CREATE TABLE "installations" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "kind" "conversation_kind" NOT NULL,
    "reference" JSONB NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "installations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asked_questions" (
    "id" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "redacted" TEXT,
    "removed_count" INTEGER NOT NULL,
    "outcome" "outcome" NOT NULL,
    "concern" "concern_level",
    "rules" TEXT[],
    "chosen_at" TIMESTAMPTZ(3),
    "chosen_by" UUID,
    "chosen_entry" TEXT,
    "shared_at" TIMESTAMPTZ(3),
    "shared_by" UUID,

    CONSTRAINT "asked_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offered_answers" (
    "question_id" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "why" TEXT[],

    CONSTRAINT "offered_answers_pkey" PRIMARY KEY ("question_id","rank")
);

-- CreateTable
CREATE TABLE "votes" (
    "question_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "verdict" NOT NULL,
    "reason" "not_helped_reason",

    CONSTRAINT "votes_pkey" PRIMARY KEY ("question_id","person_id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "who" TEXT,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "accounts_person_id_idx" ON "accounts"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "installations_platform_conversation_key" ON "installations"("platform", "conversation");

-- CreateIndex
CREATE INDEX "asked_questions_at_idx" ON "asked_questions"("at");

-- CreateIndex
CREATE INDEX "asked_questions_asked_by_idx" ON "asked_questions"("asked_by");

-- CreateIndex
CREATE INDEX "deliveries_at_idx" ON "deliveries"("at");

-- CreateIndex
CREATE INDEX "audit_subject_kind_subject_id_idx" ON "audit"("subject_kind", "subject_id");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_questions" ADD CONSTRAINT "asked_questions_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_questions" ADD CONSTRAINT "asked_questions_chosen_by_fkey" FOREIGN KEY ("chosen_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_questions" ADD CONSTRAINT "asked_questions_shared_by_fkey" FOREIGN KEY ("shared_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offered_answers" ADD CONSTRAINT "offered_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "asked_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "asked_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
