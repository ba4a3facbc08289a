package fr.chevet.protocol;

/// How sure the identity is (French national identity reference, RNIV): provisional, retrieved, validated, qualified, doubtful, fictitious,
/// homonym.
public enum IdentityStatus {
    PROV,
    RECUP,
    VALI,
    QUAL,
    DOUT,
    FICT,
    HOMD
}
