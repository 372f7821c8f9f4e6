package org.vectarium.graph;

/**
 * What an operation sends back along one edge: downstream = upstream × local.
 *
 * @param edge the edge, from the node that receives to the operation that sends
 * @param upstream ∂(output)/∂(the operation's value)
 * @param local ∂(the operation's value)/∂(the receiver's value)
 * @param downstream this edge's share of ∂(output)/∂(the receiver's value), shaped like that value
 */
public record Message(Graph.Edge edge, Tensor upstream, Local local, Tensor downstream) {}
