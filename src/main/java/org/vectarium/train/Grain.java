package org.vectarium.train;

/** How far one step through a run goes, forwards or back. */
public enum Grain {
  /** One update, whatever the method's is: see {@link UpdateKind}. */
  UPDATE,
  /** To where the next centre word's window begins. */
  WINDOW,
  /** To where the parameters have just moved by a batch of gradients. */
  BATCH,
  /** To where the next pass over the corpus begins. */
  EPOCH
}
