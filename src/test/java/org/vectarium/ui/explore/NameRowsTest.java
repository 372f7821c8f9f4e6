package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameRowsTest {
  private final NameRows rows = new NameRows(2, 8);

  private int put(double x, double half) {
    int row = Math.max(rows.clear(x, half), rows.free(x, half));
    if (row >= 0) {
      rows.place(row, x, half);
    }
    return row;
  }

  @Test
  void names_apart_share_the_row_nearest_to_the_line() {
    assertEquals(0, put(0, 20));
    assertEquals(0, put(48, 20));
  }

  @Test
  void a_name_that_would_touch_another_stands_further_out() {
    assertEquals(0, put(0, 20));
    assertEquals(1, put(40, 20));
  }

  @Test
  void a_leader_never_runs_through_a_name_where_there_is_another_place() {
    NameRows three = new NameRows(3, 8);
    three.place(0, 0, 50);
    // Row 1 is free over x = 60, and its leader passes the name below at 54 and beyond only.
    assertEquals(1, three.clear(60, 10));
    three.place(1, 60, 10);
    // The name could stand in row 0 from 58 on, but there the leader of row 1 runs.
    assertEquals(2, three.clear(75, 15));
  }

  @Test
  void names_find_their_places_in_any_order() {
    assertEquals(0, put(100, 20));
    assertEquals(0, put(0, 20));
    assertEquals(1, put(75, 10));
    assertEquals(0, rows.clear(50, 5));
    assertEquals(-1, rows.clear(75, 2));
  }

  @Test
  void without_a_clear_place_a_leader_may_cross_but_names_may_not() {
    assertEquals(0, put(0, 50));
    assertEquals(-1, rows.clear(10, 10));
    assertEquals(1, put(10, 10));
    assertEquals(-1, put(20, 10));
  }
}
