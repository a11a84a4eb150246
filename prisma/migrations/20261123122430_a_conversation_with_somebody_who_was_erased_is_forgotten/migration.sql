-- AlterTable
ALTER TABLE "installations" ADD COLUMN     "forgotten" BOOLEAN NOT NULL DEFAULT false;
