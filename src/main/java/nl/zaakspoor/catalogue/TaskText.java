// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

/** What a resident is asked to do, in the words of the catalogue: a title ("Stuur een tekening") and how to do it. */
public record TaskText(Text title, Text text) {}
