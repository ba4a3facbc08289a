package fr.chevet.protocol;

/// Kinds of places; the accompanying professional's role follows from it.
public enum SiteType {
    PHARMACY,
    NURSING_HOME,
    OTHER_MEDICO_SOCIAL,
    HEALTH_CENTRE,
    PARAMEDICAL,
    COMMUNITY_HOSPITAL,
    DIALYSIS_UNIT,
    EMERGENCY_DEPARTMENT
}
