package fr.chevet.protocol;

/// Sex as the national identity reference writes it.
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
