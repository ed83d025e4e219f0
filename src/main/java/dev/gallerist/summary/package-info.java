/**
 * After the lesson: page data, exports, deletion.
 *
 * <p>May import {@code lesson}, {@code consent} and {@code access}.
 */
package dev.gallerist.summary;
