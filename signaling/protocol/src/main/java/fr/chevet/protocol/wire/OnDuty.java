package fr.chevet.protocol.wire;

import fr.chevet.protocol.PersonId;

/// A physician who could answer now.
public record OnDuty(PersonId person, String name, String speciality) {}
