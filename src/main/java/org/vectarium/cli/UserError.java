package org.vectarium.cli;

/**
 * A mistake in what the user gave: one sentence saying what, where and how to mend it. Printed
 * without a stack trace; the process ends with exit code 2.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String sentence) {
    super(sentence);
  }
}
