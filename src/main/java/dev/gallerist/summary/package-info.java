/**
 * After the lesson: the document {@code gallerist.lesson/1}, page data, exports, deletion.
 *
 * <p>May import {@code lesson}, {@code consent} and {@code access}.
 */
package dev.gallerist.summary;
