-- Written by hand: the schema cannot say it.

-- The numbers that people call requests by. A number that a failed act took is left out.
CREATE SEQUENCE "request_number" AS integer;

-- What happened can be forgotten with its request, but not be told otherwise.
CREATE FUNCTION "refuse_to_change_request_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened to a request is never changed';
END
$$;

CREATE TRIGGER "request_events_are_never_changed"
    BEFORE UPDATE ON "request_events"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_request_event"();
