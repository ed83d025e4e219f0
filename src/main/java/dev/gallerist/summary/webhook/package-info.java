/**
 * Tells other programs, over HTTP, that a lesson ended or a cue began. {@link dev.gallerist.summary.webhook.Newsroom} looks into the archive for what is to be
 * told and puts it into the {@link dev.gallerist.summary.webhook.Outbox}, a table, so that nothing is lost when the server dies;
 * {@link dev.gallerist.summary.webhook.Courier} delivers it, signed, and tries again for a day. No name, title or expression of
 * a single person is ever told.
 */
package dev.gallerist.summary.webhook;
