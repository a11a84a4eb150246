-- DropIndex
DROP INDEX "digest_channels_platform_conversation_key";

-- DropIndex
DROP INDEX "installations_platform_conversation_key";

-- DropIndex
DROP INDEX "request_channels_platform_conversation_key";

-- CreateIndex
CREATE UNIQUE INDEX "digest_channels_platform_workspace_conversation_key" ON "digest_channels"("platform", "workspace", "conversation");

-- CreateIndex
CREATE UNIQUE INDEX "installations_platform_workspace_conversation_key" ON "installations"("platform", "workspace", "conversation");

-- CreateIndex
CREATE UNIQUE INDEX "request_channels_platform_workspace_conversation_key" ON "request_channels"("platform", "workspace", "conversation");
