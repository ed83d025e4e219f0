package dev.gallerist.summary.webhook;

import java.net.URI;
import java.time.Instant;

/**
 * Something that a webhook is to be told. Immutable.
 *
 * @param id of this message, the same in each attempt, so that who hears it twice knows
 * @param tries attempts so far
 */
record Message(String id, URI url, String secret, String body, Instant made, int tries) {}
