/// The product as its users meet it: real programs as processes, real browsers, devices on pseudo-terminals.
///
/// In: the command line and both pages. Out: what a nurse and a physician see when all goes well, and when it does not.
package fr.chevet.ops.acceptance;
