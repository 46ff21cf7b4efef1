/**
 * The rules that there are. Start at {@link dev.veles.rules.RuleCatalog}, which lists them; the rules themselves are in
 * one package per category, and what people read about each is a folder of resources. A rule knows no other rule.
 */
@NullMarked
package dev.veles.rules;

import org.jspecify.annotations.NullMarked;
