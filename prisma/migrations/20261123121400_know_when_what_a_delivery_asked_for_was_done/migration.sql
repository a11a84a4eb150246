-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "done_at" TIMESTAMPTZ(3);
