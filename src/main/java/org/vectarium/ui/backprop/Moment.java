package org.vectarium.ui.backprop;

import java.util.Map;
import org.vectarium.graph.Graph;
import org.vectarium.playback.PlaybackFrame;

/**
 * One still of the room. Immutable.
 *
 * @param specimen the graph under the glass
 * @param frame what is known of it now
 * @param walks how often each edge is walked, while chains of derivatives are counted; else empty
 * @param pinned the node that a person has chosen, or −1
 */
record Moment(Specimen specimen, PlaybackFrame frame, Map<Graph.Edge, Integer> walks, int pinned) {}
