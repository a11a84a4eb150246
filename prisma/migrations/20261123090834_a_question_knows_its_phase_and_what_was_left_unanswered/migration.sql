-- AlterTable
ALTER TABLE "asked_questions" ADD COLUMN     "started_on" DATE,
ADD COLUMN     "unanswered" TEXT[];
