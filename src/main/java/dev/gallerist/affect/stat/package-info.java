/**
 * STAT + SVM, steps 3 to 5 of the paper's Table 1: classifiers of whole windows, trained with Smile, run without it, kept as
 * plain text ({@code docs/classifiers.md}).
 */
package dev.gallerist.affect.stat;
