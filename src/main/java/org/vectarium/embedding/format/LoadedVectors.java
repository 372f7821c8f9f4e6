package org.vectarium.embedding.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.embedding.WordVectors;

/**
 * What a vector file held.
 *
 * @param vectors words and vectors in the order of the file
 * @param format as recognised
 * @param notes what was left out, for a person; empty where all was read
 * @param columns further columns of the metadata by name, one value a word; empty without metadata
 */
public record LoadedVectors(
    WordVectors vectors,
    VectorFormat format,
    List<VectorRemark> notes,
    Map<String, List<String>> columns) {
  public LoadedVectors {
    notes = List.copyOf(notes);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
