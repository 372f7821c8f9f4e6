package org.vectarium;

/** Starts Vectarium. Not an {@code Application}, so that JavaFX may live on the class path. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("hello " + Runtime.version());
  }
}
