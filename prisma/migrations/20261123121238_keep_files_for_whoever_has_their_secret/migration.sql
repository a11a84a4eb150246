-- CreateTable
CREATE TABLE "secret_files" (
    "token_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secret_files_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "secret_files_until_idx" ON "secret_files"("until");
