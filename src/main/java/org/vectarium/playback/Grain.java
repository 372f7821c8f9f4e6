package org.vectarium.playback;

/** How much happens between two stops. */
public enum Grain {
  /** One node: its value; or its gradient and all the messages it sends. */
  NODE,
  /** One value, one gradient, or one message along one edge. */
  EDGE,
  /** The whole forward pass, the whole backward pass. */
  PASS
}
