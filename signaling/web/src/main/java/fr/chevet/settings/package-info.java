/// A program's TOML file read into typed values, every problem told at once.
///
/// In: a file and what the program asks of it. Out: values, or [SettingsRefused], whose problems the command line prints before it exits with 2. Each
/// program's own settings record stands after.
@NullMarked
package fr.chevet.settings;

import org.jspecify.annotations.NullMarked;
