package org.vectarium.text;

/**
 * Something left out of a corpus that could otherwise be read.
 *
 * @param source the file or text
 * @param line from 1, or 0 for the whole file
 * @param message one complete sentence
 */
public record ReadWarning(String source, long line, String message) {}
