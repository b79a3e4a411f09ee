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
    otherMerchant: "Ahora trabaja para otra empresa; por eso esta pestaña se ha vuelto a abrir.",
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
