package org.vectarium.ui.widget.sky;

/** How a label is written, most important first. */
public enum LabelStyle {
  /** The chosen word. */
  SELECTED,
  /** Under the pointer, or pinned. */
  STRONG,
  /** Part of what is being shown, for instance a neighbour. */
  EMPHASISED,
  /** Any other word. */
  PLAIN
}
