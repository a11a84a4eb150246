-- AlterTable
ALTER TABLE "people" ADD COLUMN     "same_as" UUID;

-- CreateTable
CREATE TABLE "apart_people" (
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,

    CONSTRAINT "apart_people_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateIndex
CREATE INDEX "people_same_as_idx" ON "people"("same_as");

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_same_as_fkey" FOREIGN KEY ("same_as") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apart_people" ADD CONSTRAINT "apart_people_one_id_fkey" FOREIGN KEY ("one_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apart_people" ADD CONSTRAINT "apart_people_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
