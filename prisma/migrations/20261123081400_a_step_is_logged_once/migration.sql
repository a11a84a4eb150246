-- Written by hand: the schema cannot say it. Of two who log the same step at the same moment, one does; a step that was
-- withdrawn can be logged again.
CREATE UNIQUE INDEX "match_steps_match_code_step_key" ON "match_steps"("match_code", "step") WHERE "withdrawn_at" IS NULL;
