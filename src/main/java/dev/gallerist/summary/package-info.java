/**
 * After the lesson: page data, exports, deletion, retention; telling others through webhooks.
 *
 * <p>May import {@code lesson}, {@code consent} and {@code access}. What a lesson amounts to is computed by
 * {@link dev.gallerist.lesson.review}; here it is put together for who may see it. {@link dev.gallerist.summary.Summaries} is the way in.
 */
package dev.gallerist.summary;
