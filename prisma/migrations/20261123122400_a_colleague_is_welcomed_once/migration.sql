-- AlterTable
ALTER TABLE "people" ADD COLUMN     "welcomed_at" TIMESTAMPTZ(3);
