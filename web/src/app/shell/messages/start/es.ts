// Spanish words of the frame around every page: signing in, navigation.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  shell: {
    signIn: "Iniciar sesión",
    signOut: "Cerrar sesión",
    welcome: "Klantkaart",
    pitch: "Todo sobre un cliente en una sola página. Inicie sesión para ver los suyos.",
    signInRefused: "No se ha podido iniciar sesión. Inténtelo otra vez.",
    sessionEnded: {
      itself:
        "Su sesión ha terminado: dura 12 horas y termina tras 2 horas sin uso o cuando cambia su lugar en un equipo. Lo que escribió se conserva en este navegador.",
      member:
        "Ha cerrado la sesión, aquí o en otra pestaña. Así termina la sesión en todas las pestañas de este navegador.",
    },
    otherMerchant: "Ya no está en el equipo de {{left}}. Esta es {{name}}.",
    unnamedMerchant: "Ya no está en el equipo que mostraba esta pestaña. Esta es {{name}}.",
    otherMember: "Otra persona ha iniciado sesión en este navegador; por eso esta pestaña se ha vuelto a abrir.",
    noTeam: "No está en este equipo",
    switchMerchant: "Empresa: {{name}}. Cambiar",
    merchants: "Empresas para las que trabaja",
    workFor: "Trabajar para {{name}}",
    lookAt: "Mirar en {{name}}",
    main: "Principal",
    breadcrumbs: "Ruta",
    skip: "Ir al contenido",
    account: "Cuenta de {{name}}",
    theme: "Tema",
    language: "Idioma",
    themes: {
      system: "Sistema",
      light: "Claro",
      dark: "Oscuro",
    },
    roles: {
      owner: "Propietario",
      admin: "Administrador",
      finance: "Finanzas",
      sales: "Ventas",
      support: "Atención al cliente",
      field: "Técnico de campo",
      read_only: "Solo lectura",
    },
    offline: "Está sin conexión. Lo que ve puede ser antiguo y ahora no se puede guardar.",
    crashTitle: "Esta página ha fallado",
    crashText: "Vuelva a cargarla para continuar. Si se repite, cuéntenos qué hizo justo antes.",
    reload: "Recargar",
    notFoundTitle: "Página no encontrada",
    notFoundText: "No hay nada en esta dirección.",
    palette: {
      open: "Buscar o hacer algo",
      settingsOf: "Ajustes: {{part}}",
      useTheme: "Tema: {{theme}}",
      useLanguage: "Idioma: {{language}}",
    },
    keys: {
      title: "Atajos de teclado",
      goTo: "Ir a {{place}}",
      help: "Atajos de teclado",
    },
  },
};
